package org.chainon.file;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store and the scanner by the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileSettings.class, S3Settings.class})
class FileConfiguration {
    @Bean
    FileStore fileStore(FileSettings settings, S3Settings bucket, @Value("${chainon.home}") Path home) {
        if (bucket.chosen()) {
            return new S3Store(bucket);
        }
        Path folder = settings.folder();
        return new FolderStore(folder == null ? home.resolve("files") : folder);
    }

    @Bean
    VirusScanner virusScanner(FileSettings settings) {
        String host = settings.clamdHost();
        return host == null || host.isBlank() ? VirusScanner.NONE : new Clamd(host, settings.clamdPort());
    }
}
