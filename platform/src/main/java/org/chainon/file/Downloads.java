package org.chainon.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives kept files back as downloads, never shown by the platform's own page: no script in them can act in its name. */
@Component
public class Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final KeepFiles files;

    Downloads(KeepFiles files) {
        this.files = files;
    }

    /** @throws ResponseStatusException 503 when the place where files lie does not answer */
    public ResponseEntity<Resource> of(KeptFile file) {
        return answer(file.name(), file.mediaType(), file.size()).body(content(file));
    }

    /** What the platform made itself. */
    public ResponseEntity<Resource> of(String name, String mediaType, byte[] content) {
        return answer(name, mediaType, content.length).body(new ByteArrayResource(content));
    }

    private static ResponseEntity.BodyBuilder answer(String name, String mediaType, long size) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }

    private Resource content(KeptFile file) {
        try {
            return new InputStreamResource(files.open(file));
        } catch (IOException e) {
            LOG.warn("A file could not be read: {}", e.getMessage());
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }
}
