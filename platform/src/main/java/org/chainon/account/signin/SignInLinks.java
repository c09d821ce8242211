package org.chainon.account.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links sent by mail, each with a code. Both hold for a quarter of an hour, once, on the device that asked; only their hashes are
 * kept.
 */
@Repository
class SignInLinks {
    static final Duration VALID = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final String CODE = "sign-in-code";

    private final JdbcClient jdbc;
    private final Secret secret;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Secret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** What is told to the person alone. */
    record Made(String token, String code, Instant until) {}

    /** Who it shows to hold the address, and where they wanted to go. */
    record Proof(MailAddress email, String language, LocalPath returnTo) {}

    Made make(MailAddress email, Device device, String language, LocalPath returnTo) {
        Made made = new Made(Token.random(), Codes.sixDigits(), clock.instant().plus(VALID));
        jdbc.sql("""
                        insert into account.sign_in_link (token_hash, email, device_hash, code_hash, language, return_to, expires_at)
                        values (:token, :email, :device, :code, :language, :returnTo, :until)""")
                .param("token", Token.hash(made.token()))
                .param("email", email.text())
                .param("device", device.hash())
                .param("code", secret.mac(CODE, made.code()))
                .param("language", language)
                .param("returnTo", returnTo.text())
                .param("until", Timestamp.from(made.until()))
                .update();
        return made;
    }

    /** Whether the link still holds, on this device or another; nothing is used up. */
    Optional<Boolean> holdsOn(String token, Optional<Device> device) {
        return jdbc.sql("""
                        select device_hash from account.sign_in_link
                        where token_hash = ? and used_at is null and expires_at > ?""")
                .params(Token.hash(token), now())
                .query((row, n) -> row.getBytes("device_hash"))
                .optional()
                .map(hash -> device.filter(new Device(hash)::equals).isPresent());
    }

    @Transactional
    public Optional<Proof> redeem(String token, Device device) {
        Optional<Proof> proof = jdbc.sql("""
                        update account.sign_in_link set used_at = :now
                        where token_hash = :token and device_hash = :device and used_at is null and expires_at > :now
                        returning email, language, return_to""")
                .param("now", now())
                .param("token", Token.hash(token))
                .param("device", device.hash())
                .query(SignInLinks::proof)
                .optional();
        proof.ifPresent(proven -> forgetOthers(proven, device));
        return proof;
    }

    /** Addresses for which links still hold on the device, the newest first. */
    List<MailAddress> waiting(Device device) {
        return jdbc.sql("""
                        select email from account.sign_in_link
                        where device_hash = ? and used_at is null and expires_at > ? order by expires_at desc""")
                .params(device.hash(), now())
                .query((row, n) -> new MailAddress(row.getString("email")))
                .list();
    }

    /** The code of any link that holds on the device; a wrong one counts against all of them. */
    @Transactional
    public Optional<Proof> redeemCode(String code, Device device) {
        byte[] hash = secret.mac(CODE, code);
        jdbc.sql("""
                        update account.sign_in_link set tries = tries + 1
                        where device_hash = ? and used_at is null and expires_at > ?""").params(device.hash(), now()).update();
        Optional<Proof> proof = jdbc.sql("""
                        update account.sign_in_link set used_at = :now where token_hash =
                            (select token_hash from account.sign_in_link where device_hash = :device and code_hash = :code
                             and used_at is null and expires_at > :now and tries <= :tries order by expires_at desc limit 1)
                        and used_at is null returning email, language, return_to""")
                .param("now", now())
                .param("device", device.hash())
                .param("code", hash)
                .param("tries", TRIES)
                .query(SignInLinks::proof)
                .optional();
        proof.ifPresent(proven -> forgetOthers(proven, device));
        return proof;
    }

    private void forgetOthers(Proof proven, Device device) {
        jdbc.sql("update account.sign_in_link set used_at = ? where email = ? and device_hash = ? and used_at is null")
                .params(now(), proven.email().text(), device.hash())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Proof proof(ResultSet row, int n) throws SQLException {
        return new Proof(
                new MailAddress(row.getString("email")),
                row.getString("language"),
                LocalPath.of(row.getString("return_to")));
    }
}
