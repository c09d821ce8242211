package org.chainon.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.chainon.account.Audit;
import org.chainon.account.People;
import org.chainon.account.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "admin",
        description = "Makes a person an administrator: the first one cannot be made on a page.",
        mixinStandardHelpOptions = true)
final class AdminCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(paramLabel = "ADDRESS", description = "Mail address; signs in with a link sent there.")
    private String address = "";

    @Option(names = "--remove", description = "Takes the administration away.")
    private boolean remove;

    AdminCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            System.err.println("chainon: " + address + " is no mail address");
            return 1;
        }
        try (var context = platform.start(application)) {
            People people = context.getBean(People.class);
            Person person = people.ensure(address, address.substring(0, address.indexOf('@')), "fr");
            people.admin(person.id(), !remove);
            context.getBean(Audit.class)
                    .record(
                            null,
                            remove ? "administration.taken" : "administration.given",
                            person.id().toString(),
                            Map.of("by", "command-line"));
            System.out.println(person.email() + (remove ? " is no administrator any more" : " is an administrator"));
            return 0;
        }
    }
}
