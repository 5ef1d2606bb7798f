package org.mooring.object.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.ErrorCategory;

/** What a job's work asks a person, who is there once somebody receives from the job. It is asked once, whoever receives it again. */
public final class HostQuestion {

    private final Function<HostUI, Object> question;
    private final CompletableFuture<Object> answer = new CompletableFuture<>();

    HostQuestion(Function<HostUI, Object> question) {
        this.question = question;
    }

    /** Asks who is there; what goes wrong with that is the answer, too. */
    public void ask(HostUI person) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(question.apply(person));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Nobody will answer: its job ends. */
    void withdraw() {
        answer.completeExceptionally(stopped(null));
    }

    Object answer() {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static HostException stopped(Throwable cause) {
        return new HostException("PipelineStopped", ErrorCategory.OperationStopped, "The pipeline has been stopped.", cause);
    }
}
