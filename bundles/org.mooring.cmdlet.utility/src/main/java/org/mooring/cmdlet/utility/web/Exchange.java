package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** One request until its answer is known: redirections, what the server asks of who asks, retries, resumed downloads. */
final class Exchange {

    /** As many redirections as .NET follows where nobody says how many. */
    private static final int REDIRECTIONS = 50;

    private final WebCommand command;
    private final WebRequestSession conversation;
    private final Connections connections;
    private final EnvironmentProxy environment;
    private String method;
    private RequestContent content;
    private boolean authorized;
    private int left;

    /** @param followed whether an answer before said where to go, which is not to learn who asks */
    Exchange(WebCommand command, Connections connections, EnvironmentProxy environment, boolean followed) {
        this.command = command;
        this.conversation = command.conversation();
        this.connections = connections;
        this.environment = environment;
        this.authorized = !followed || command.preserveAuthorizationOnRedirect;
        this.left = conversation.maximumRedirection();
    }

    /** How many redirections more would be followed; below zero where nobody says. */
    int redirectionsLeft() {
        return left;
    }

    Answer answer(URI at) throws IOException, InterruptedException {
        method = command.methodName();
        content = command.content(method);
        for (int tries = conversation.maximumRetryCount() + 1;; tries--) {
            Answer answer = redirected(at);
            if (answer.status() == 416 && command.download().isTooLong(answer)) {
                answer.close();
                command.say("The remote server indicated it could not resume downloading. The local file will be overwritten.");
                command.download().startOver();
                answer = redirected(at);
            }
            command.download().partial(answer.status() == 206);
            boolean again = answer.status() == 304 || answer.status() >= 400 && answer.status() <= 599;
            if (tries <= 1 || !again) {
                return answer;
            }
            answer.close();
            int seconds = interval(answer);
            command.say("Retrying after interval of " + seconds + " seconds. Status code for previous attempt: " + answer.statusCode());
            Thread.sleep(seconds * 1000L);
        }
    }

    /** The server may say itself how long to wait when it is asked too much. */
    private int interval(Answer answer) {
        String said = answer.status() == 429 ? answer.value("Retry-After") : null;
        return said != null && said.strip().matches("\\d{1,9}") ? Integer.parseInt(said.strip()) : conversation.retryIntervalInSeconds();
    }

    private Answer redirected(URI start) throws IOException, InterruptedException {
        URI at = start;
        Answer answer = identified(at);
        for (int followed = 0; left != 0 && answer.isRedirection() && answer.value("Location") instanceof String location; followed++) {
            URI next = RelationLinks.resolve(at, location);
            boolean insecure = WebCommand.scheme(at).equals("https") && WebCommand.scheme(next).equals("http") && !command.allowInsecureRedirect;
            if (insecure || left < 0 && followed >= REDIRECTIONS) {
                break;
            }
            left -= left > 0 ? 1 : 0;
            answer.close();
            if (becomesGet(answer.status()) && !command.preserveHttpMethodOnRedirect) {
                method = "GET";
                content = null;
            }
            authorized &= command.preserveAuthorizationOnRedirect;
            at = next;
            answer = identified(at);
        }
        return answer;
    }

    private boolean becomesGet(int status) {
        return switch (status) {
            case 300, 301, 302 -> method.equals("POST");
            case 303 -> !method.equals("GET") && !method.equals("HEAD");
            default -> false;
        };
    }

    /** Asks once more when the server wants to know who asks and that is known. */
    private Answer identified(URI at) throws IOException, InterruptedException {
        Answer answer = send(request(at, null));
        String proof = WebAuthorization.answering(answer, conversation.credentials());
        if (proof == null) {
            return answer;
        }
        answer.close();
        return send(request(at, proof));
    }

    private Answer send(WebRequest request) throws IOException, InterruptedException {
        command.say(WebMessages.asked(request, command.download()));
        command.detail(WebMessages.details(request));
        WebProxy proxy = conversation.noProxy() ? null : conversation.proxy() != null ? conversation.proxy() : environment.of(request.uri());
        Answer answer = connections.transport(request, proxy, transferEncoding(), command.operationTimeoutSeconds).send(request);
        answer.values("Set-Cookie").forEach(cookie -> conversation.cookies().take(request.uri(), cookie));
        command.say(WebMessages.answered(answer));
        command.detail(WebMessages.details(answer));
        return answer;
    }

    private String transferEncoding() {
        if (conversation.headers().containsKey("Transfer-Encoding")) {
            return "chunked";
        }
        if (command.transferEncoding == null) {
            return null;
        }
        String named = command.transferEncoding.toLowerCase(Locale.ROOT);
        if (named.equals("compress")) {
            throw command.end(new ErrorRecord(new DotNetException("System.NotSupportedException", "Not supported: -TransferEncoding compress."),
                "NotSupported", ErrorCategory.NotImplemented, null));
        }
        return named.equals("identity") ? null : named;
    }

    /** @param proof of who asks, or null */
    private WebRequest request(URI at, String proof) {
        Map<String, String> headers = new LinkedHashMap<>();
        conversation.headers().forEach((key, value) -> {
            String name = (String) key;
            boolean dropped = !authorized && name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Transfer-Encoding");
            if (!Answer.ofContent(name) && !dropped) {
                put(headers, name, (String) value);
            }
        });
        if (conversation.headers().containsKey("User-Agent")) {
            conversation.userAgent((String) conversation.headers().get("User-Agent"));
        } else {
            put(headers, "User-Agent", conversation.userAgent());
        }
        if (command.disableKeepAlive) {
            put(headers, "Connection", "Close");
        }
        if (command.download().range() instanceof String range) {
            put(headers, "Range", range);
        }
        if (proof != null) {
            headers.put("Authorization", proof);
        }
        String cookies = conversation.cookies().header(at);
        if (!cookies.isEmpty()) {
            headers.merge("Cookie", cookies, (own, kept) -> kept + "; " + own);
        }
        if (!conversation.headers().containsKey("Accept-Encoding")) {
            headers.put("Accept-Encoding", "gzip, deflate");
        }
        headers.values().removeIf(String::isEmpty);
        String version = command.httpVersion == null ? "1.1" : command.httpVersion.toString();
        return new WebRequest(method, at, version, headers, content);
    }

    private void put(Map<String, String> headers, String name, String value) {
        boolean broken = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        String wrong = !HeaderFormat.isName(name) ? "The header name '" + name + "' has an invalid format."
            : broken ? "New-line characters are not allowed in header values."
            : !command.skipHeaderValidation && !value.isEmpty() && !HeaderFormat.isValue(name, value) ? "The format of value '" + value + "' is invalid." : null;
        if (wrong != null) {
            throw command.end(new ErrorRecord(new DotNetException("System.FormatException", wrong), "System.FormatException", ErrorCategory.NotSpecified,
                null));
        }
        headers.put(name, value);
    }
}
