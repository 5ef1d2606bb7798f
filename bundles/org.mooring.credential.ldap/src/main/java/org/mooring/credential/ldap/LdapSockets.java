package org.mooring.credential.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.naming.NamingException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** JNDI makes its sockets by the name of a class: this one passes on to the factory of whoever is connecting. */
public final class LdapSockets extends SocketFactory {

    private static final ThreadLocal<SSLSocketFactory> CURRENT = new ThreadLocal<>();

    /** Finds this class, and those of the JDK's LDAP client, which no bundle can import. */
    private static final ClassLoader BOTH = new ClassLoader(LdapSockets.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return ClassLoader.getPlatformClassLoader().loadClass(name);
        }
    };

    private final SSLSocketFactory factory;

    private LdapSockets(SSLSocketFactory factory) {
        this.factory = factory;
    }

    /** What JNDI calls. */
    public static SocketFactory getDefault() {
        return new LdapSockets(CURRENT.get());
    }

    interface Connecting<T> {
        T connect() throws NamingException;
    }

    static <T> T with(SSLSocketFactory factory, Connecting<T> connecting) throws NamingException {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(BOTH);
        CURRENT.set(factory);
        try {
            return connecting.connect();
        } finally {
            CURRENT.remove();
            thread.setContextClassLoader(loader);
        }
    }

    /** JNDI connects it, within its time limit. */
    @Override
    public Socket createSocket() throws IOException {
        return factory.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return factory.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return factory.createSocket(address, port, localAddress, localPort);
    }
}
