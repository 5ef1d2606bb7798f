package org.mooring.format;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** How objects of some types are shown, in all forms (System.Management.Automation.ExtendedTypeDefinition). */
@ClrClass("System.Management.Automation.ExtendedTypeDefinition")
public final class ExtendedTypeDefinition {

    private final List<String> types;
    private final List<View> views;

    ExtendedTypeDefinition(List<String> types, List<View> views) {
        this.types = types;
        this.views = views;
    }

    List<View> views() {
        return views;
    }

    @Get
    public String typeName() {
        return types.get(0);
    }

    @Get
    public String[] typeNames() {
        return types.toArray(String[]::new);
    }

    @Get
    public Object[] formatViewDefinition() {
        return views.stream().map(ViewDefinitions::of).toArray();
    }

    @Override
    public String toString() {
        return types.get(0);
    }
}
