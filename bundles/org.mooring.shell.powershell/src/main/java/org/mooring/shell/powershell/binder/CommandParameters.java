package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.Errors;

/** All parameters of a command with its parameter sets, each set a bit: worked out once for a cmdlet's class or a function's text. */
public final class CommandParameters {

    /** What the command says of itself besides its parameters. */
    public record Traits(String defaultSet, boolean positionalBinding, boolean shouldProcess, boolean paging, String confirmImpact,
            boolean cmdletBinding) {

        public static final Traits NONE = new Traits(null, true, false, false, "Medium", false);
    }

    private static final int MOST_SETS = 32;

    private final ParameterInfo[] parameters;
    private final Traits traits;
    private final Map<String, ParameterInfo> byName = new HashMap<>();
    private final Map<String, Long> setBits = new LinkedHashMap<>();
    private final long allSets;
    private final long defaultSetBit;
    private final List<ParameterInfo> pipeline = new ArrayList<>();
    private final List<ParameterInfo> mandatory = new ArrayList<>();
    private final int ownCount;

    /** @param own without the common ones */
    public CommandParameters(List<ParameterInfo> own, Traits traits) {
        List<ParameterInfo> all = new ArrayList<>(own);
        ownCount = all.size();
        all.addAll(CommonParameters.list(all.size(), traits));
        this.parameters = all.toArray(ParameterInfo[]::new);
        this.traits = traits;
        if (traits.defaultSet() != null && !traits.defaultSet().isEmpty()
                && !traits.defaultSet().equalsIgnoreCase(ParameterInfo.ALL_SETS)) {
            bit(traits.defaultSet());
        }
        for (ParameterInfo p : parameters) {
            enter(p);
        }
        if (setBits.size() > MOST_SETS) {
            throw Errors.of("System.Management.Automation.ParsingMetadataException", "ParsingTooManyParameterSets", ErrorCategory.MetadataError, null,
                "Cannot get or run the command. The maximum number of parameter sets for this command has been exceeded.");
        }
        allSets = setBits.size() == 0 ? 1 : (1L << setBits.size()) - 1;
        defaultSetBit = traits.defaultSet() == null || traits.defaultSet().isEmpty() ? 0 : setBit(traits.defaultSet());
    }

    private void enter(ParameterInfo p) {
        byName.put(p.name().toLowerCase(Locale.ROOT), p);
        for (String alias : p.aliases()) {
            for (ParameterInfo other : parameters) {
                if (other != p && other.name().equalsIgnoreCase(alias)) {
                    throw Errors.of("System.Management.Automation.MetadataException", "ParameterNameConflictsWithAlias",
                        ErrorCategory.MetadataError, null, "The parameter '%s' cannot be specified because it conflicts with the parameter alias"
                            + " of the same name for parameter '%s'.", other.name(), p.name());
                }
            }
            byName.putIfAbsent(alias.toLowerCase(Locale.ROOT), p);
        }
        long mask = 0;
        for (ParameterInfo.InSet inSet : p.sets()) {
            mask |= inSet.isAll() ? -1L : bit(inSet.set());
        }
        p.setMask = mask;
        if (p.takesPipeline()) {
            pipeline.add(p);
        }
        if (p.isMandatoryAnywhere()) {
            mandatory.add(p);
        }
    }

    private long bit(String set) {
        return setBits.computeIfAbsent(set.toLowerCase(Locale.ROOT), s -> 1L << Math.min(62, setBits.size()));
    }

    /** These and some more, that came while binding. */
    public CommandParameters with(List<ParameterInfo> dynamic) {
        List<ParameterInfo> own = new ArrayList<>(List.of(parameters).subList(0, ownCount));
        own.addAll(dynamic);
        return new CommandParameters(own, traits);
    }

    public ParameterInfo[] all() {
        return parameters;
    }

    public int ownCount() {
        return ownCount;
    }

    public Traits traits() {
        return traits;
    }

    /** A mask with a bit for each set. */
    public long allSets() {
        return allSets;
    }

    /** The bit of the default set; 0 where there is none. */
    public long defaultSetBit() {
        return defaultSetBit;
    }

    List<ParameterInfo> pipelineParameters() {
        return pipeline;
    }

    /** Those that are mandatory in any set. */
    List<ParameterInfo> mandatoryParameters() {
        return mandatory;
    }

    /** The names of the sets, in lower case, in the order of their bits. */
    public Collection<String> setNames() {
        return setBits.keySet();
    }

    /** The bit of a set; 0 for one that there is not. */
    public long setBit(String set) {
        return setBits.getOrDefault(set.toLowerCase(Locale.ROOT), 0L);
    }

    /** The set of a single bit, as it was written. */
    public String setName(long bit) {
        for (Map.Entry<String, Long> entry : setBits.entrySet()) {
            if (entry.getValue() == bit) {
                return written(entry.getKey());
            }
        }
        return ParameterInfo.ALL_SETS;
    }

    public String written(String set) {
        if (set.equalsIgnoreCase(traits.defaultSet())) {
            return traits.defaultSet();
        }
        for (ParameterInfo p : parameters) {
            for (ParameterInfo.InSet inSet : p.sets()) {
                if (inSet.set().equalsIgnoreCase(set)) {
                    return inSet.set();
                }
            }
        }
        return set;
    }

    /** By exact name or alias, or null. */
    public ParameterInfo exact(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** All that a beginning of a name fits; those of the command's own before the common ones. */
    public List<ParameterInfo> startingWith(String prefix) {
        List<ParameterInfo> found = new ArrayList<>();
        for (ParameterInfo p : parameters) {
            boolean fits = starts(p.name(), prefix);
            for (int i = 0; !fits && i < p.aliases().size(); i++) {
                fits = starts(p.aliases().get(i), prefix);
            }
            if (fits) {
                found.add(p);
            }
        }
        if (found.size() > 1) {
            List<ParameterInfo> own = found.stream().filter(p -> !p.isCommon()).toList();
            if (own.size() == 1) {
                return own;
            }
        }
        return found;
    }

    private static boolean starts(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
