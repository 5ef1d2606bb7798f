package org.mooring.api.configuration;

import java.util.List;
import java.util.Set;

/** Which groups a user has to be in to use a configuration (RequiredGroups of PowerShell). */
public sealed interface GroupRule {

    /** Asks nothing. */
    GroupRule NONE = new All(List.of());

    boolean holds(Set<String> groups);

    record Member(String group) implements GroupRule {

        @Override
        public boolean holds(Set<String> groups) {
            return groups.contains(group);
        }
    }

    record All(List<GroupRule> rules) implements GroupRule {

        public All {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(Set<String> groups) {
            return rules.stream().allMatch(rule -> rule.holds(groups));
        }
    }

    record Any(List<GroupRule> rules) implements GroupRule {

        public Any {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(Set<String> groups) {
            return rules.stream().anyMatch(rule -> rule.holds(groups));
        }
    }
}
