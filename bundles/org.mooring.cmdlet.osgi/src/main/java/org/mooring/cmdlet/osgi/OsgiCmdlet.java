package org.mooring.cmdlet.osgi;

import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.osgi.framework.BundleContext;

/** What the commands have in common: the framework, and that they are for administrators alone. */
abstract class OsgiCmdlet extends PipelineCmdlet {

    final BundleContext framework;

    OsgiCmdlet(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    protected final void beginProcessing() {
        try {
            Administration.check(session());
        } catch (DotNetException denied) {
            throw terminate(denied.errorRecord());
        }
    }

    /** Says, before something changes, who does it. */
    final void announce(String subject) {
        Changes.announce(subject, Administration.by(session()));
    }

    static ErrorRecord error(String id, ErrorCategory category, Object target, String message) {
        return Administration.error(id, category, target, message).errorRecord();
    }

    /** A service that may not be there. */
    final <T> T service(Class<T> type) {
        try {
            return Administration.service(framework, type);
        } catch (DotNetException missing) {
            throw terminate(missing.errorRecord());
        }
    }

    static boolean matches(String[] patterns, String text) {
        if (patterns == null) {
            return true;
        }
        for (String pattern : patterns) {
            if (Wildcard.of(pattern, true).matches(text)) {
                return true;
            }
        }
        return false;
    }
}
