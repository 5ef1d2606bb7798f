package org.mooring.cmdlet.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;

@Timeout(60)
class ProcessJobTest {

    private static final DotNetException STOPPED = new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** A runspace whose one pipeline goes on until it is stopped, which leaves its thread interrupted and fails. */
    private final class Stubborn implements Runspace, Pipeline {

        private final boolean failsToClose;

        Stubborn(boolean failsToClose) {
            this.failsToClose = failsToClose;
        }

        @Override
        public Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter host) {
            return this;
        }

        @Override
        public PipelineOutcome run(PipelineInput input) {
            begun.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.currentThread().interrupt();
            return new PipelineOutcome.Failed(new ErrorRecord(STOPPED, "PipelineStopped", ErrorCategory.OperationStopped, null));
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void reset() {}

        @Override
        public void close() {
            if (failsToClose) {
                throw STOPPED;
            }
        }
    }

    @BeforeAll
    static void registerWhatTheEngineDoes() {
        PSObject.of(""); // registers the types of jobs
    }

    private void assertStops(boolean failsToClose) throws InterruptedException {
        ProcessJob job = new ProcessJob(new JobTable(), "1", new JobWork("1", List.of(), Map.of(), null, null, null, null));
        job.start(new Stubborn(failsToClose));
        begun.await();
        job.stopJob();
        assertEquals(JobState.Stopped, job.state());
        assertNull(job.failure());
        assertNull(job.jobStateInfo().reason());
    }

    @Test
    void oneWhoseWorkFailsAsItIsStoppedHasStopped() throws Exception {
        assertStops(false);
    }

    @Test
    void oneWhoseRunspaceCannotBeClosedAsItIsStoppedHasStopped() throws Exception {
        assertStops(true);
    }
}
