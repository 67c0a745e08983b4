package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.PASSWORD;
import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    SignInTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        customer = Customer.demo(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        customer.close();
    }

    @Test
    void signsInWithNameAndPasswordAndShowsThePage() {
        Browser browser = customer.browser();
        var answer = browser.signIn(SUPPORT, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/terminals").body()).startsWith("support [TERMINAL_SUPPORT]");
    }
}
