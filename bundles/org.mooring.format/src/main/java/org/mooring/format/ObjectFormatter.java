package org.mooring.format;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.DateTime;
import org.mooring.object.AutomationNull;
import org.mooring.object.Comparison;
import org.mooring.object.PSObject;

/**
 * Chooses for each object how it is shown, and turns it into {@link FormatData} (PowerShell's FormatViewManager and view generators). The
 * first object that is no plain text decides the form of all; objects that its view is not for stand between the others as lists.
 */
public final class ObjectFormatter {

    private final FormatRequest request;
    private final Views views;
    private final SessionState session;
    private final DisplayText text;
    private final int width;
    private final Consumer<FormatData> out;

    private ViewGenerator generator;
    private boolean inGroup;
    private Object groupValue;

    /** A formatter that leaves all to the objects. */
    public ObjectFormatter(SessionState session, int width, Consumer<FormatData> out) {
        this(FormatRequest.DEFAULT, session, width, out);
    }

    ObjectFormatter(FormatRequest request, SessionState session, int width, Consumer<FormatData> out) {
        FormatData.register();
        this.request = request;
        this.session = session;
        this.views = Views.of(session);
        this.text = DisplayText.of(session);
        this.width = width;
        this.out = out;
    }

    /** Formats an object, the elements of a collection one by one. */
    public void add(Object value) {
        SessionState before = ScriptValues.bind(session);
        try {
            addAll(value);
        } finally {
            ScriptValues.bind(before);
        }
    }

    private void addAll(Object value) {
        if (value == null || value == AutomationNull.VALUE) {
            return;
        }
        Object base = PSObject.base(value);
        FormatData data = base instanceof FormatData own ? own : ReceivedFormat.of(value);
        if (data != null) {
            end();
            out.accept(data);
            return;
        }
        Iterator<?> elements = "CoreOnly".equalsIgnoreCase(request.expand()) ? null : DisplayText.elements(value);
        if (elements == null) {
            one(value, base);
            return;
        }
        if ("Both".equalsIgnoreCase(request.expand())) {
            plain("The following object supports IEnumerable:");
            outOfBandList(value);
            plain("The IEnumerable contains the following object" + (count(value) == 1 ? "" : "s") + ":");
        }
        while (elements.hasNext()) {
            Object element = elements.next();
            if (element != null) {
                one(element, PSObject.base(element));
            }
        }
    }

    private static int count(Object value) {
        int count = 0;
        for (Iterator<?> i = DisplayText.elements(value); i.hasNext(); i.next()) {
            count++;
        }
        return count;
    }

    /** After the last object. */
    public void end() {
        if (generator != null) {
            closeGroup();
            out.accept(new FormatData.End());
            generator = null;
        }
    }

    private void one(Object value, Object base) {
        View apart = request.force() ? null : views.outOfBand(value);
        if (apart != null) {
            out.accept(new FormatData.Entry(ViewGenerator.of(apart, views, text).content(value), true));
            return;
        }
        if (!request.force() || request.kind() == null) {
            if (PlainViews.isScalar(base)) {
                plain(DisplayText.plain(value));
                return;
            }
        }
        String always = ErrorDump.isFor(value) ? null : PlainViews.text(base, session, width);
        always = always == null && base instanceof PSObject bag ? ErrorViews.ofRemote(bag) : always;
        if (always != null && !request.force()) {
            plain(always);
            return;
        }
        if (generator == null) {
            if (hasNothingToShow(value)) {
                plain(DisplayText.plain(value));
                return;
            }
            generator = ViewGenerator.choose(value, request, views, text);
            out.accept(new FormatData.Start(generator.layout(value)));
        } else if (!generator.isFor(value)) {
            outOfBandList(value);
            return;
        }
        group(value);
        out.accept(new FormatData.Entry(generator.content(value), false));
        generator.errors().forEach(this::plain);
    }

    /** An object without properties and view is shown by its text. */
    private boolean hasNothingToShow(Object value) {
        return !request.force() && Properties.names(value).isEmpty() && views.find(value, request.kind(), null) == null;
    }

    private void plain(String line) {
        out.accept(new FormatData.Entry(new FormatData.Plain(line), true));
    }

    private void outOfBandList(Object value) {
        if (HelpView.isFor(value)) {
            out.accept(new FormatData.Entry(new FormatData.Lines(HelpView.lines(value)), true));
            return;
        }
        List<String> dated = PSObject.base(value) instanceof DateTime ? CustomGenerator.lines(value) : null;
        if (dated != null) {
            dated.forEach(this::plain);
            return;
        }
        List<String> names = Properties.shown(value);
        if (names.isEmpty()) {
            plain(DisplayText.plain(value));
            return;
        }
        String[] values = names.stream().map(name -> text.of(Properties.valueOrNull(value, name))).toArray(String[]::new);
        out.accept(new FormatData.Entry(new FormatData.Fields(names.toArray(String[]::new), values), true));
    }

    private void group(Object value) {
        View.Field by = generator.groupBy();
        if (by == null) {
            if (!inGroup) {
                inGroup = true;
                out.accept(new FormatData.GroupStart(null));
            }
            return;
        }
        Object group = by.value().read(value);
        if (inGroup && (group == AutomationNull.VALUE || sameGroup(group))) {
            return;
        }
        closeGroup();
        inGroup = true;
        groupValue = group;
        out.accept(new FormatData.GroupStart(generator.groupLabel(value, by, group)));
    }

    private boolean sameGroup(Object group) {
        if (group == null || groupValue == null || groupValue == AutomationNull.VALUE) {
            return group == groupValue;
        }
        try {
            return Comparison.compare(groupValue, group, true) == 0;
        } catch (DotNetException incomparable) {
            return text.of(groupValue).equalsIgnoreCase(text.of(group));
        }
    }

    private void closeGroup() {
        if (inGroup) {
            out.accept(new FormatData.GroupEnd());
            inGroup = false;
        }
    }
}
