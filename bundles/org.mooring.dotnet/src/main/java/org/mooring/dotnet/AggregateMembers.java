package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mooring.api.stream.DotNetException;

/** What System.AggregateException has beside other exceptions: it stands for several. */
public final class AggregateMembers {

    private static final String NAME = "System.AggregateException";
    private static final String EXCEPTIONS = "System.Exception[]";

    private AggregateMembers() {}

    @New
    public static DotNetException make(String message, @Params @Type(EXCEPTIONS) Object[] innerExceptions) {
        List<Throwable> inner = new ArrayList<>();
        for (Object each : innerExceptions) {
            inner.add((Throwable) each);
        }
        return of(message, inner);
    }

    @New
    public static DotNetException make(@Params @Type(EXCEPTIONS) Object[] innerExceptions) {
        return make("One or more errors occurred.", innerExceptions);
    }

    /** Its message ends with those of the exceptions that it stands for. */
    public static DotNetException of(String message, List<Throwable> inner) {
        String all = message + inner.stream().map(each -> " (" + each.getMessage() + ")").collect(Collectors.joining());
        DotNetException e = new DotNetException(NAME, all, inner.isEmpty() ? null : inner.get(0));
        e.properties().put("InnerExceptions", ClrList.of(ClrTypes.EXCEPTION, inner)
                .readOnlyView(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection[System.Exception]")));
        return e;
    }

    private static void leaves(Throwable from, List<Throwable> to) {
        if (from instanceof DotNetException e && e.typeName().equals(NAME) && e.properties().get("InnerExceptions") instanceof List<?> inner) {
            inner.forEach(each -> leaves((Throwable) each, to));
        } else {
            to.add(from);
        }
    }

    /** The exceptions that it stands for, and those that these stand for, in one. */
    public static DotNetException flatten(Throwable self) {
        List<Throwable> all = new ArrayList<>();
        leaves(self, all);
        return of("One or more errors occurred.", all);
    }

    /** Throws for those that {@code predicate} did not take care of. */
    public static void handle(Throwable self, @Type("System.Func`2[System.Exception,System.Boolean]") Delegate predicate) {
        List<Throwable> left = new ArrayList<>();
        if (((DotNetException) self).properties().get("InnerExceptions") instanceof List<?> inner) {
            for (Object each : inner) {
                if (!Comparers.isTrue(predicate.invoke(each))) {
                    left.add((Throwable) each);
                }
            }
        }
        if (!left.isEmpty()) {
            throw of("One or more errors occurred.", left);
        }
    }
}
