package org.mooring.api.cmdlet;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;

/**
 * A cmdlet (System.Management.Automation.PSCmdlet). Its parameters are fields with {@link Parameter}; the engine makes an instance for each
 * use, sets the fields, and calls {@link #beginProcessing} once, {@link #processRecord} for each object that is piped in (or once without
 * input), and {@link #endProcessing} once, all on the pipeline's thread.
 *
 * <p>A Java exception that leaves one of these is a terminating error with the exception's type as its id. Objects stream: write each as
 * soon as it is there; {@code writeObject} returns when the commands after this one have taken it.
 */
public abstract class PipelineCmdlet {

    private CmdletContext context;

    /** Called by the engine before anything else. */
    public final void attach(CmdletContext context) {
        this.context = context;
    }

    /** Before the first object. */
    protected void beginProcessing() {}

    /** For each object. */
    protected void processRecord() {}

    /** After the last object. */
    protected void endProcessing() {}

    /** Always, at the end, also after an error or stop: frees what was opened. Nothing can be written here. */
    protected void dispose() {}

    /** Called on another thread when the pipeline is to stop, while this cmdlet may be waiting. Its thread is interrupted afterwards. */
    protected void stopProcessing() {}

    /** {@link #beginProcessing}, for the engine. */
    public final void begin() {
        beginProcessing();
    }

    /** {@link #processRecord}, for the engine. */
    public final void process() {
        processRecord();
    }

    /** {@link #endProcessing}, for the engine. */
    public final void end() {
        endProcessing();
    }

    /** {@link #dispose}, for the engine. */
    public final void close() {
        dispose();
    }

    /** {@link #stopProcessing}, for the engine. */
    public final void stop() {
        stopProcessing();
    }

    /** What the engine offers beyond the shortcuts below. */
    protected final CmdletContext context() {
        return context;
    }

    /** Writes one object; a collection is written as one object. */
    protected final void writeObject(Object value) {
        context.writeObject(value, false);
    }

    /** Writes the elements of a collection one by one, or a single object as it is. */
    protected final void writeObjects(Object value) {
        context.writeObject(value, true);
    }

    /** Writes a non-terminating error; throws where the user asked to stop at errors. */
    protected final void writeError(ErrorRecord error) {
        context.writeError(error);
    }

    protected final void writeWarning(String message) {
        context.writeWarning(message);
    }

    protected final void writeVerbose(String message) {
        context.writeVerbose(message);
    }

    protected final void writeDebug(String message) {
        context.writeDebug(message);
    }

    protected final void writeInformation(InformationRecord record) {
        context.writeInformation(record);
    }

    protected final void writeProgress(ProgressRecord record) {
        context.writeProgress(record);
    }

    /** Ends this command with an error. Use as {@code throw terminate(record)}. */
    protected final RuntimeException terminate(ErrorRecord error) {
        return context.terminate(error);
    }

    /** Whether to go on with {@code action} on {@code target}: asks, or says what would be done, as -Confirm and -WhatIf want. */
    protected final boolean shouldProcess(String target, String action) {
        return context.shouldProcess(target, action);
    }

    protected final boolean shouldProcess(String target) {
        return context.shouldProcess(target, null);
    }

    /** Whether the pipeline is being stopped; long loops ask now and then. */
    protected final boolean stopping() {
        return context.stopping();
    }

    protected final HostAdapter host() {
        return context.host();
    }

    protected final SessionState session() {
        return context.session();
    }

    protected final String parameterSetName() {
        return context.parameterSetName();
    }

    /** Whether the user gave the parameter {@code name}. */
    protected final boolean isBound(String name) {
        return context.boundParameters().containsKey(name);
    }
}
