package org.mooring.transport.wsman;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.mooring.api.credential.Identity;

/**
 * The answers of late to requests that do something. A client that lost an answer sends the same request again, with the same message
 * id, and gets the same answer: nothing is done twice. One that comes while the first is still at work waits for it.
 */
final class Replies {

    private static final int MOST = 1024;
    private static final int MOST_BYTES = 16 * 1024;

    /** What makes an answer. */
    interface Work {
        Answer answer() throws InterruptedException;
    }

    private record Asked(String user, String action, String messageId) {}

    private final Map<Asked, CompletableFuture<Answer>> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CompletableFuture<Answer>> eldest) {
            return size() > MOST;
        }
    };

    /** The answer to this request: of {@code work}, or what it was before. */
    Answer answer(Identity caller, Request request, Work work) throws InterruptedException {
        Asked asked = new Asked(caller.user(), request.action(), request.messageId());
        CompletableFuture<Answer> own = new CompletableFuture<>();
        CompletableFuture<Answer> earlier;
        synchronized (answers) {
            earlier = answers.putIfAbsent(asked, own);
        }
        if (earlier != null) {
            return await(earlier);
        }
        Answer answer = null;
        try {
            answer = work.answer();
            return answer;
        } finally {
            if (answer == null || answer.envelope().length > MOST_BYTES) {
                synchronized (answers) {
                    answers.remove(asked, own);
                }
            }
            own.complete(answer == null ? Answer.of(WsmanFault.aborted("The request before this one, with the same message id, failed."),
                request.messageId()) : answer);
        }
    }

    private static Answer await(CompletableFuture<Answer> earlier) throws InterruptedException {
        try {
            return earlier.get();
        } catch (ExecutionException neverFails) {
            throw new IllegalStateException(neverFails);
        }
    }
}
