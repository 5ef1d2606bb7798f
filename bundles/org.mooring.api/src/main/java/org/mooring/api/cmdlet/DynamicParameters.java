package org.mooring.api.cmdlet;

import java.util.List;

/** A cmdlet whose parameters depend on the arguments already bound (System.Management.Automation.IDynamicParameters). */
public interface DynamicParameters {

    /** Objects whose {@link Parameter} fields are parameters too. */
    List<Object> dynamicParameters(CmdletContext context);
}
