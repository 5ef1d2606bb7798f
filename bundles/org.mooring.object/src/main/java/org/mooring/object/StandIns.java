package org.mooring.object;

import org.mooring.dotnet.ClrTypes;
import org.mooring.object.automation.AutomationTypes;
import org.mooring.object.event.EventTypes;
import org.mooring.object.job.JobTypes;

/** Adds the types of this bundle to those that scripts can name, once. */
final class StandIns {

    private static final class Once {
        static {
            ClrTypes.register(PSCustomObject.class, NullString.class, PSReference.class, SwitchParameter.class, PSCredential.class, SemanticVersion.class, ObjectView.class,
                    MemberCollection.class, TypeNameList.class, MemberTypes.Info.class, MemberTypes.Property.class, MemberTypes.Method.class,
                    MemberTypes.Note.class, MemberTypes.Alias.class, MemberTypes.Script.class, MemberTypes.Code.class, MemberTypes.Adapted.class,
                    MemberTypes.Properties.class, MemberTypes.Set.class, MemberTypes.AdaptedMethod.class, MemberTypes.ScriptedMethod.class,
                    MemberTypes.CodedMethod.class, MemberTypes.Parameterized.class);
            ClrTypes.register(DictionaryTypes.Table.class, SynchronizedTable.class, DictionaryTypes.Ordered.class, DictionaryTypes.Primitive.class, DictionaryTypes.OrderedTable.class,
                    DictionaryTypes.OfVersions.class,
                    DictionaryTypes.Keys.class, DictionaryTypes.Values.class, DictionaryTypes.OrderedView.class);
            ClrTypes.registerFlags("System.Management.Automation.PSMemberTypes", MemberKind.class);
            AutomationTypes.register();
            JobTypes.register();
            EventTypes.register();
        }

        static void load() {}
    }

    private StandIns() {}

    static void register() {
        Once.load();
    }
}
