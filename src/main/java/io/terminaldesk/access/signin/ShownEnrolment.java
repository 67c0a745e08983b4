package io.terminaldesk.access.signin;

import io.terminaldesk.access.UserName;
import io.terminaldesk.access.users.SecondFactors;

/** A new second factor as its page shows it: to be typed, in groups of four, and to be scanned. */
record ShownEnrolment(String secret, QrSquares qr) {

    static ShownEnrolment of(SecondFactors secondFactors, UserName name, String login) {
        SecondFactors.Enrolment begun =
                secondFactors.begun(name, login).orElseGet(() -> secondFactors.begin(name, login));
        return new ShownEnrolment(
                begun.secret().replaceAll("(.{4})(?=.)", "$1 "),
                QrSquares.of(begun.address().toString()));
    }

    @Override
    public String toString() {
        return "ShownEnrolment[]";
    }
}
