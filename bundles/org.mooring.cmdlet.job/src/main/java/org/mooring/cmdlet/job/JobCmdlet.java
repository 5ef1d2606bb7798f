package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.Wildcard;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;

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

    final List<Job> byName(String... names) {
        Collection<Job> found = new LinkedHashSet<>();
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            List<Job> some = matching(withChildren(table().all()), job -> pattern.matches(job.name()));
            if (some.isEmpty() && !Wildcard.isPattern(name)) {
                missing("JobWithSpecifiedNameNotFound", name, "The command cannot find the job because the job name " + name
                    + " was not found. Verify the value of the Name parameter, and then try the command again.");
            }
            found.addAll(some);
        }
        return List.copyOf(found);
    }

    final List<Job> byId(int... ids) {
        Collection<Job> found = new LinkedHashSet<>();
        for (int id : ids) {
            List<Job> some = matching(withChildren(table().all()), job -> job.id() == id);
            if (some.isEmpty()) {
                missing("JobWithSpecifiedSessionNotFound", id, "The command cannot find a job with the job ID " + id
                    + ". Verify the value of the Id parameter and then try the command again.");
            }
            found.addAll(some);
        }
        return List.copyOf(found);
    }

    final List<Job> byInstanceId(UUID... ids) {
        Collection<Job> found = new LinkedHashSet<>();
        for (UUID id : ids) {
            List<Job> some = matching(withChildren(table().all()), job -> job.instanceId().equals(id));
            if (some.isEmpty()) {
                missing("JobWithSpecifiedInstanceIdNotFound", id, "The command cannot find a job with the instance identifier " + id
                    + ". Verify the value of the InstanceId parameter, and then try the command again.");
            }
            found.addAll(some);
        }
        return List.copyOf(found);
    }

    final List<Job> byState(JobState state) {
        return matching(table().all(), job -> job.state() == state);
    }

    final List<Job> byCommand(String... commands) {
        Collection<Job> found = new LinkedHashSet<>();
        for (String command : commands) {
            Wildcard pattern = Wildcard.of(command.trim(), true);
            found.addAll(matching(table().all(), job -> job.command() != null && pattern.matches(job.command().trim())));
        }
        return List.copyOf(found);
    }

    /** By the values of properties. */
    final List<Job> byFilter(Map<?, ?> filter) {
        return matching(table().all(), job -> filter.entrySet().stream().allMatch(entry -> {
            Object value = Members.current().get(job, Conversion.toText(entry.getKey()));
            return value != null && Wildcard.of(Conversion.toText(entry.getValue()), true).matches(Conversion.toText(value));
        }));
    }

    static List<Job> matching(Collection<Job> jobs, Predicate<Job> test) {
        return jobs.stream().filter(test).toList();
    }

    private void missing(String id, Object target, String message) {
        writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", message), id,
            ErrorCategory.ObjectNotFound, target));
    }

    static List<Job> jobs(Job[] given) {
        return Arrays.asList(given);
    }
}
