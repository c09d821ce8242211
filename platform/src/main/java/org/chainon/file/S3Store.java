package org.chainon.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.chainon.kernel.FileId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket that all nodes share. */
final class S3Store implements FileStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;

    /** @throws IllegalArgumentException when bucket, key or secret is missing */
    S3Store(S3Settings settings) {
        bucket = told("bucket", settings.bucket());
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(told("key", settings.key()), told("secret", settings.secret()))))
                .forcePathStyle(settings.pathStyle())
                // Not all that speak S3 know Amazon's newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connect())
                        .socketTimeout(settings.answer()))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(settings.answer())
                        .apiCallTimeout(settings.answer().multipliedBy(settings.retries() + 1L))
                        .retryStrategy(StandardRetryStrategy.builder()
                                .maxAttempts(settings.retries() + 1)
                                .build()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        client = builder.build();
    }

    private static String told(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("chainon.files.s3." + name + " is missing");
        }
        return value;
    }

    @Override
    public void write(FileId id, byte[] content) throws IOException {
        try {
            client.putObject(put -> put.bucket(bucket).key(id.toString()), RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw failed("not written", e);
        }
    }

    @Override
    public InputStream read(FileId id) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(id.toString()));
        } catch (NoSuchKeyException e) {
            throw (IOException) new FileNotFoundException(id.toString()).initCause(e);
        } catch (SdkException e) {
            throw failed("not read", e);
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(id.toString()));
        } catch (SdkException e) {
            throw failed("not deleted", e);
        }
    }

    private static IOException failed(String what, SdkException e) {
        return new IOException("S3: " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        client.close();
    }
}
