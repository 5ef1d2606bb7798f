package org.mooring.format;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;

/** How progress is shown ({@code $PSStyle.Progress}). */
@ClrClass("System.Management.Automation.PSStyle+ProgressConfiguration")
public final class ProgressConfiguration {

    private static final int MINIMUM_WIDTH = 18;

    private String style = PSStyle.sequence("33;1");
    private int maxWidth = 120;
    private ProgressView view = ProgressView.Minimal;
    private boolean useOSCIndicator;

    @Get
    public String style() {
        return style;
    }

    @Set
    public void style(String value) {
        style = PSStyle.checked(value);
    }

    @Get
    public int maxWidth() {
        return maxWidth;
    }

    @Set
    public void maxWidth(int value) {
        if (value < MINIMUM_WIDTH) {
            throw new DotNetException("System.ArgumentOutOfRangeException", "The MaxWidth for the Progress rendering must be at least "
                + MINIMUM_WIDTH + " to render correctly. (Parameter 'MaxWidth')");
        }
        maxWidth = value;
    }

    @Get
    public ProgressView view() {
        return view;
    }

    @Set
    public void view(ProgressView value) {
        view = value;
    }

    @Get
    public boolean useOSCIndicator() {
        return useOSCIndicator;
    }

    @Set
    public void useOSCIndicator(boolean value) {
        useOSCIndicator = value;
    }
}
