package org.mooring.shell.powershell.runtime;

import java.util.List;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;

/** For whom places are looked up where no command's parameters matter: nothing is handed on, and nothing is changed. */
record LookupContext(SessionState session) implements ProviderContext {

    @Override
    public Drive drive() {
        return null;
    }

    @Override
    public boolean force() {
        return false;
    }

    @Override
    public String filter() {
        return null;
    }

    @Override
    public List<String> include() {
        return List.of();
    }

    @Override
    public List<String> exclude() {
        return List.of();
    }

    @Override
    public boolean selects(String name) {
        return true;
    }

    @Override
    public Object credential() {
        return null;
    }

    @Override
    public List<Object> dynamicParameters() {
        return List.of();
    }

    @Override
    public void writeItem(Object item, String path, boolean container) {
        throw new IllegalStateException("A look-up asks for no items: " + path);
    }

    /** Nobody else would hear of it. */
    @Override
    public void writeError(ErrorRecord error) {
        throw error.exception() instanceof DotNetException e ? e.withRecord(error)
            : new DotNetException("System.Management.Automation.ProviderInvocationException", error.message(), error.exception()).withRecord(error);
    }

    @Override
    public void writeWarning(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void writeVerbose(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        return false;
    }

    @Override
    public boolean shouldContinue(String query, String caption) {
        return false;
    }

    @Override
    public boolean stopping() {
        return false;
    }
}
