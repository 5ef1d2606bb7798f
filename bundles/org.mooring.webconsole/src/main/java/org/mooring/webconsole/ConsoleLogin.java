package org.mooring.webconsole;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.felix.webconsole.servlet.User;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;
import org.mooring.api.credential.Password;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Who may see the web console: members of the group {@link Identity#ADMINISTRATORS}, proved by a password, from this computer unless something else is
 * said. The console asks for every request; without this service it answers none (the launcher names it as required).
 *
 * <p>A visitor is known by a cookie that scripts cannot read and that other sites' pages do not send; what changes something has to come from a page
 * of the console besides.
 */
@Component(configurationPid = "org.mooring.webconsole", property = SecurityProvider.PROPERTY_ID + "=org.mooring.webconsole")
@Designate(ocd = ConsoleLogin.Config.class)
public final class ConsoleLogin implements SecurityProvider {

    @ObjectClassDefinition(name = "Mooring web console")
    @interface Config {
        @AttributeDefinition(description = "Whether other computers may use it, over HTTPS")
        boolean remote() default false;

        @AttributeDefinition(min = "1", description = "After how long an administrator who does nothing has to log in again")
        int idleMinutes() default 15;
    }

    static final String COOKIE = "mooring-console";
    private static final String LOGIN = "/login";
    private static final String FIRST_PAGE = "/" + SessionsPage.LABEL;
    /** Felix's printers of everything that is set. */
    static final Pattern TELLS_SECRETS = Pattern.compile("/+(status-|config|configMgr)", Pattern.CASE_INSENSITIVE);
    /** Felix's pages have scripts and styles in them; its own also make scripts of texts. */
    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline'%s; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String CERTIFICATE = "certificate";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final String NOT_LET_IN = "The name or the password is not right, or the user is no administrator.";

    private final Credentials credentials;
    private final AuditTrail audit;
    private final RequestRules rules;
    private final Visitors visitors;
    private final InstantSource clock;

    @Activate
    public ConsoleLogin(@Reference Credentials credentials, @Reference AuditTrail audit, Config config) {
        this(credentials, audit, config.remote(), Duration.ofMinutes(config.idleMinutes()), Clock.systemUTC());
    }

    ConsoleLogin(Credentials credentials, AuditTrail audit, boolean remote, Duration idle, InstantSource clock) {
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
        rules = new RequestRules(remote);
        visitors = new Visitors(user -> user.flatMap(credentials::recheck).filter(ConsoleLogin::isAdministrator), idle, clock);
    }

    private static boolean isAdministrator(Identity user) {
        return user.groups().contains(Identity.ADMINISTRATORS);
    }

    @Override
    public Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", String.format(PAGES, isOwnPage(request.getPathInfo()) ? "" : " 'unsafe-eval'"));
        try {
            String refusal = rules.refusal(request);
            if (refusal != null) {
                answer(response, refusal);
                return null;
            }
            Optional<Identity> visitor = token(request).flatMap(visitors::find);
            if (LOGIN.equals(request.getPathInfo())) {
                login(request, response);
                return null;
            }
            if (visitor.isEmpty()) {
                ask(request, response, null);
                return null;
            }
            if (request.getPathInfo() != null && TELLS_SECRETS.matcher(request.getPathInfo()).lookingAt()) {
                answer(response, "This page of Felix's tells all settings, secrets among them. It is not shown here.");
                return null;
            }
            return visitor.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOwnPage(String path) {
        return path != null && path.startsWith("/mooring-");
    }

    private void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = request.getParameter(LoginPage.USER);
        String password = request.getParameter(LoginPage.PASSWORD);
        if (!request.getMethod().equals("POST") || user == null || password == null || request.getQueryString() != null) {
            ask(request, response, null);
            return;
        }
        ConnectionInfo connection = connection(request, clock.instant());
        Optional<Identity> known = check(user, password.toCharArray(), connection, half(request, connection));
        Optional<String> token = known.filter(ConsoleLogin::isAdministrator).flatMap(visitors::enter);
        known.ifPresent(identity -> audit.add(new AuditRecord(clock.instant(), AuditEvent.ADMINISTRATION, token.isPresent(), identity.user(), connection,
            null, token.isPresent() ? "Logged in to the web console." : "The web console is for administrators.", Map.of())));
        if (token.isEmpty()) {
            ask(request, response, NOT_LET_IN);
            return;
        }
        setCookie(request, response, token.get(), -1);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", root(request) + FIRST_PAGE);
    }

    /** Whose the connection's certificate is, where a password is enough only together with one. */
    private Optional<Identity> half(HttpServletRequest request, ConnectionInfo connection) {
        boolean wanted = credentials.combinations().stream().anyMatch(kinds -> kinds.contains(CERTIFICATE) && kinds.size() > 1);
        return wanted && request.isSecure() && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
            && credentials.login(new Certificate("", List.of(chain)), connection, Optional.empty()) instanceof Login.MoreNeeded more
            ? Optional.of(more.identity()) : Optional.empty();
    }

    private Optional<Identity> check(String user, char[] password, ConnectionInfo connection, Optional<Identity> before) {
        try {
            return credentials.login(new Password(user, password), connection, before) instanceof Login.LetIn in
                ? Optional.of(in.identity()) : Optional.empty();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The administrator who asks. */
    static Optional<Identity> visitor(HttpServletRequest request) {
        return request.getAttribute(User.USER_ATTRIBUTE) instanceof User visitor && visitor.getUserObject() instanceof Identity administrator
            ? Optional.of(administrator) : Optional.empty();
    }

    static ConnectionInfo connection(HttpServletRequest request, Instant now) {
        boolean local = RequestRules.isLoopback(request.getRemoteAddr());
        return new ConnectionInfo(UUID.randomUUID(), "webconsole", request.getRemoteAddr() + ":" + request.getRemotePort(),
            request.getLocalAddr() + ":" + request.getLocalPort(), local || request.isSecure(), now);
    }

    /** Where the console is, as {@code /system/console}. */
    private static String root(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    private static void setCookie(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(root(request));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        response.getWriter().write(LoginPage.html(root(request) + LOGIN, message));
        response.flushBuffer();
    }

    private static void answer(HttpServletResponse response, String refusal) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(refusal + "\n");
        response.flushBuffer();
    }

    /** Administrators may do all that the console can. */
    @Override
    public boolean authorize(Object user, String role) {
        return user instanceof Identity identity && isAdministrator(identity);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(visitors::leave);
        setCookie(request, response, "", 0);
    }
}
