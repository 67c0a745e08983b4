package io.terminaldesk.simulator.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check of a mobile device's security finds; the issues that its user can solve are told only if there are any. */
public record Attestation(
        Status status,
        boolean selfResolvableIssues,
        @Nullable List<Issue> resolvableIssues) {
    public Attestation {
        Check.present("status", status);
        resolvableIssues = resolvableIssues == null ? null : Check.items("resolvableIssues", resolvableIssues, 20);
    }

    /** How the check of a mobile device's security ended. */
    public enum Status {
        VALID("Valid"),
        REJECTED("Rejected"),
        FAILED("Failed"),
        EXPIRED("Expired");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    public record Issue(String name, String message) {
        public Issue {
            Check.text("name", name, 100);
            Check.text("message", message, 1_000);
        }
    }
}
