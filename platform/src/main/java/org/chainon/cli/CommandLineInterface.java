package org.chainon.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code chainon COMMAND}: exits 0 when done, 1 when something failed, 2 when the call itself is wrong. */
public final class CommandLineInterface {
    private CommandLineInterface() {}

    /**
     * Runs one command to its end.
     *
     * @param application the Spring application that the commands start
     */
    public static int run(Class<?> application, String... args) {
        CommandLine commands = new CommandLine(new Root());
        commands.addSubcommand(new ServeCommand(application));
        commands.addSubcommand(new ImportCommand(application));
        commands.addSubcommand(new MatchCommand(application));
        commands.addSubcommand(new ExportCommand(application));
        commands.addSubcommand(new AdminCommand(application));
        commands.addSubcommand(new DoctorCommand(application));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(Failure.sentence(failure)));
            if (System.getenv("CHAINON_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commands.execute(args);
    }

    @Command(
            name = "chainon",
            description = "Links buyers with the committed enterprises of a territory.",
            mixinStandardHelpOptions = true,
            version = "chainon 0.1",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Missing command.");
        }
    }
}
