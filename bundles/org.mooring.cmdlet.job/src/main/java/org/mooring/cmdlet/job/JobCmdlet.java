package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.JobTypes;

/** What the commands have in common that find jobs: by id, name, state and so on, and what they say when there is none. */
abstract class JobCmdlet extends PipelineCmdlet {

    final JobTable table() {
        return session().service(JobTable.class);
    }

    /** Jobs of all levels. */
    private static List<Job> withChildren(Collection<Job> jobs) {
        List<Job> all = new ArrayList<>();
        for (Job job : jobs) {
            all.add(job);
            all.addAll(withChildren(job.children()));
        }
        return all;
    }

    /** Child jobs too. One that several of the names name is there as often. Jobs of modules, as thread jobs, are known by their whole name alone. */
    final List<Job> byName(String... names) {
        return byName(withChildren(table().all()), names);
    }

    final List<Job> byName(List<Job> jobs, String... names) {
        List<Job> found = new ArrayList<>();
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            List<Job> some = matching(jobs, job -> job instanceof JobTypes.Job2 ? name.equalsIgnoreCase(job.name()) : pattern.matches(job.name()));
            if (some.isEmpty() && !Wildcard.isPattern(name)) {
                missing("JobWithSpecifiedNameNotFound", name, "The command cannot find the job because the job name " + name
                    + " was not found. Verify the value of the Name parameter, and then try the command again.");
            }
            found.addAll(some);
        }
        return found;
    }

    final List<Job> byId(int... ids) {
        List<Job> found = new ArrayList<>();
        for (int id : ids) {
            List<Job> some = matching(withChildren(table().all()), job -> job.id() == id);
            if (some.isEmpty()) {
                missing("JobWithSpecifiedSessionNotFound", id, "The command cannot find a job with the job ID " + id
                    + ". Verify the value of the Id parameter and then try the command again.");
            }
            found.addAll(some);
        }
        return found;
    }

    final List<Job> byInstanceId(UUID... ids) {
        List<Job> found = new ArrayList<>();
        for (UUID id : ids) {
            List<Job> some = matching(withChildren(table().all()), job -> job.instanceId().equals(id));
            if (some.isEmpty()) {
                missing("JobWithSpecifiedInstanceIdNotFound", id, "The command cannot find a job with the instance identifier " + id
                    + ". Verify the value of the InstanceId parameter, and then try the command again.");
            }
            found.addAll(some);
        }
        return found;
    }

    final List<Job> byState(JobState state) {
        return matching(table().all(), job -> job.state() == state);
    }

    /** Those of modules by their whole command alone. */
    final List<Job> byCommand(String... commands) {
        List<Job> found = new ArrayList<>();
        for (String command : commands) {
            Wildcard pattern = Wildcard.of(command, true);
            found.addAll(matching(table().all(), job -> job instanceof JobTypes.Job2 ? command.equalsIgnoreCase(job.command()) : job.command() != null
                && (job.command().trim().equalsIgnoreCase(command.trim()) || pattern.matches(job.command().trim()))));
        }
        return found;
    }

    /** None: PowerShell's filters are for kinds of jobs that modules bring, and what each of those understands. */
    static List<Job> byFilter() {
        return List.of();
    }

    static List<Job> matching(Collection<Job> jobs, Predicate<Job> test) {
        return jobs.stream().filter(test).toList();
    }

    private void missing(String id, Object target, String message) {
        writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", message), id,
            ErrorCategory.ObjectNotFound, target));
    }

    /** Forgets a job and frees what it holds; a child job goes with its parent alone. */
    final void remove(Job one, String errorId) {
        if (table().remove(one)) {
            one.dispose();
        } else {
            writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The command cannot remove the job because it does not exist or"
                + " because it is a child job. Child jobs can be removed only by removing the parent job."), errorId,
                ErrorCategory.InvalidOperation, one));
        }
    }

    static List<Job> jobs(Job[] given) {
        return Arrays.asList(given);
    }
}
