package org.chainon.shell.look;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Colour;
import org.chainon.account.Look;
import org.chainon.account.Looks;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.FileId;
import org.chainon.kernel.OrganisationId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Style sheets and logos; their addresses change with them, so that browsers keep them. */
@Controller
@Allows(Action.READ_PUBLIC)
class LookAssets {
    private static final CacheControl YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private final Looks looks;
    private final KeepFiles files;

    LookAssets(Looks looks, KeepFiles files) {
        this.looks = looks;
        this.files = files;
    }

    @GetMapping("/apparence/{action:[0-9a-f]{6}}-{accent:[0-9a-f]{6}}.css")
    ResponseEntity<String> style(@PathVariable String action, @PathVariable String accent) {
        return ResponseEntity.ok()
                .cacheControl(YEAR)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(new LookStyle(new Colour("#" + action), new Colour("#" + accent)).css());
    }

    /** Only the picture that the body shows now. */
    @GetMapping("/apparence/logo/{organisation}/{file}")
    ResponseEntity<Resource> logo(@PathVariable String organisation, @PathVariable String file) throws IOException {
        OrganisationId body = OrganisationId.parse(organisation);
        Optional<KeptFile> logo = looks.find(body)
                .map(Look::logo)
                .filter(shown -> shown.toString().equals(file))
                .flatMap((FileId shown) -> files.find(shown, body.value()));
        if (logo.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(YEAR)
                .contentType(MediaType.parseMediaType(logo.get().mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(logo.get())));
    }
}
