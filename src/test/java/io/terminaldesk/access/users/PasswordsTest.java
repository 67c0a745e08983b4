package io.terminaldesk.access.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private final Passwords passwords =
            new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), Duration.ofMillis(20));

    @Test
    void computesTwoAtOnceAndTurnsTheThirdAway() throws Exception {
        var inside = new CountDownLatch(2);
        var free = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> passwords.inTurn(() -> {
                    inside.countDown();
                    return awaited(free);
                }));
            }
            inside.await();
            assertThat(passwords.inTurn(() -> "third")).isEmpty();
            free.countDown();
        }
        assertThat(passwords.inTurn(() -> "third")).contains("third");
    }

    @Test
    void givesTheTurnBackWhenHashingFails() {
        for (int i = 0; i < 3; i++) {
            try {
                passwords.patiently(() -> {
                    throw new IllegalStateException("no memory");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("no memory");
            }
        }
        assertThat(passwords.inTurn(() -> "next")).isEqualTo(Optional.of("next"));
    }

    @Test
    void comparesWithNobodysHashWhereThereIsNone() {
        assertThat(passwords.matches("demo-password", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("x".repeat(100_000), null)).isFalse();
    }

    @Test
    void spendsAsMuchOnNobodyAsOnAnyUser() {
        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(passwords.hash("any password")));
    }

    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
