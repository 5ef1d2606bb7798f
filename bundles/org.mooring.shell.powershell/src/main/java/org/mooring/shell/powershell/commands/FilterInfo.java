package org.mooring.shell.powershell.commands;

import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** A function whose body is its process block (System.Management.Automation.FilterInfo). */
public final class FilterInfo extends FunctionInfo {

    FilterInfo(String name, PSScriptBlock block, String moduleName) {
        super(name, block, moduleName);
    }

    @Override
    public boolean isFilter() {
        return true;
    }

    @Override
    public String commandType() {
        return "Filter";
    }
}
