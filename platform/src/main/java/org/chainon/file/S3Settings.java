package org.chainon.file;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of a server that speaks S3; without a bucket files lie in a folder.
 *
 * @param endpoint null for Amazon's own of that region
 * @param pathStyle whether the bucket is the first part of the path (MinIO, Garage, Ceph), not of the host's name
 * @param connect until a connection stands
 * @param answer until a single try has answered
 * @param retries after a first try that failed
 */
@ConfigurationProperties("chainon.files.s3")
record S3Settings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String bucket,
        @Nullable String key,
        @Nullable String secret,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("20s") Duration answer,
        @DefaultValue("2") int retries) {
    boolean chosen() {
        return bucket != null && !bucket.isBlank();
    }
}
