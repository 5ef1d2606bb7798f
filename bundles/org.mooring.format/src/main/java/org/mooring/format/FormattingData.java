package org.mooring.format;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;

/** The escape sequences of headings, labels and messages ({@code $PSStyle.Formatting}). */
@ClrClass("System.Management.Automation.PSStyle+FormattingData")
public final class FormattingData {

    private String formatAccent = PSStyle.sequence("32;1");
    private String errorAccent = PSStyle.sequence("36;1");
    private String error = PSStyle.sequence("31;1");
    private String warning = PSStyle.sequence("33;1");
    private String verbose = PSStyle.sequence("33;1");
    private String debug = PSStyle.sequence("33;1");
    private String tableHeader = PSStyle.sequence("32;1");
    private String customTableHeaderLabel = PSStyle.sequence("32;1;3");
    private String feedbackName = PSStyle.sequence("33");
    private String feedbackText = PSStyle.sequence("96");
    private String feedbackAction = PSStyle.sequence("97");

    @Get
    public String formatAccent() {
        return formatAccent;
    }

    @Set
    public void formatAccent(String value) {
        formatAccent = PSStyle.checked(value);
    }

    @Get
    public String errorAccent() {
        return errorAccent;
    }

    @Set
    public void errorAccent(String value) {
        errorAccent = PSStyle.checked(value);
    }

    @Get
    public String error() {
        return error;
    }

    @Set
    public void error(String value) {
        error = PSStyle.checked(value);
    }

    @Get
    public String warning() {
        return warning;
    }

    @Set
    public void warning(String value) {
        warning = PSStyle.checked(value);
    }

    @Get
    public String verbose() {
        return verbose;
    }

    @Set
    public void verbose(String value) {
        verbose = PSStyle.checked(value);
    }

    @Get
    public String debug() {
        return debug;
    }

    @Set
    public void debug(String value) {
        debug = PSStyle.checked(value);
    }

    @Get
    public String tableHeader() {
        return tableHeader;
    }

    @Set
    public void tableHeader(String value) {
        tableHeader = PSStyle.checked(value);
    }

    @Get
    public String customTableHeaderLabel() {
        return customTableHeaderLabel;
    }

    @Set
    public void customTableHeaderLabel(String value) {
        customTableHeaderLabel = PSStyle.checked(value);
    }

    @Get
    public String feedbackName() {
        return feedbackName;
    }

    @Set
    public void feedbackName(String value) {
        feedbackName = PSStyle.checked(value);
    }

    @Get
    public String feedbackText() {
        return feedbackText;
    }

    @Set
    public void feedbackText(String value) {
        feedbackText = PSStyle.checked(value);
    }

    @Get
    public String feedbackAction() {
        return feedbackAction;
    }

    @Set
    public void feedbackAction(String value) {
        feedbackAction = PSStyle.checked(value);
    }
}
