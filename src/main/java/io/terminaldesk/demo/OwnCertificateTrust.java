package io.terminaldesk.demo;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the certificates that the server itself presents, by their bytes and under any name, and beyond them whom the
 * JVM trusts. So the demo's own clients reach the server whichever certificate it was given, and nobody else can stand
 * in for it.
 */
final class OwnCertificateTrust extends X509ExtendedTrustManager {

    private final Set<Certificate> own;
    private final X509ExtendedTrustManager others;

    private OwnCertificateTrust(Set<Certificate> own, X509ExtendedTrustManager others) {
        this.own = own;
        this.others = others;
    }

    /** A context for clients that talk to the server whose key store this is. */
    static SSLContext contextFor(KeyStore serverKeys) {
        try {
            var trust = new OwnCertificateTrust(certificatesOf(serverKeys), trustOfTheJvm());
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Certificate> certificatesOf(KeyStore serverKeys) throws GeneralSecurityException {
        var own = new HashSet<Certificate>();
        for (var alias : Collections.list(serverKeys.aliases())) {
            if (serverKeys.isKeyEntry(alias)) {
                own.add(serverKeys.getCertificate(alias));
            }
        }
        return Set.copyOf(own);
    }

    private static X509ExtendedTrustManager trustOfTheJvm() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((@Nullable KeyStore) null);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (!own.contains(chain[0])) {
            others.checkServerTrusted(chain, authType, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!own.contains(chain[0])) {
            others.checkServerTrusted(chain, authType, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (!own.contains(chain[0])) {
            others.checkServerTrusted(chain, authType);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        others.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        others.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        others.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return others.getAcceptedIssuers();
    }
}
