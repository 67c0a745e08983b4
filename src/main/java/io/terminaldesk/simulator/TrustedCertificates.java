package io.terminaldesk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS for virtual terminals that trust certificates named to them instead of those that the JVM trusts. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /** Trusts nothing but these. */
    public static SSLContext only(Collection<? extends Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("trusted" + store.size(), certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JVM can't trust a certificate", e);
        }
    }

    /** @throws IllegalArgumentException if there is no certificate in it */
    static SSLContext read(String name, InputStream pem) {
        try {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (!certificates.isEmpty()) {
                return only(certificates);
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException(name + " holds no certificate in PEM: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(name + " holds no certificate in PEM");
    }
}
