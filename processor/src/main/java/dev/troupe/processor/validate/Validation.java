package dev.troupe.processor.validate;

import java.util.List;

/** Runs every rule, so that a user sees all that is wrong with a class at once. */
public final class Validation {
  private static final List<Rule> RULES =
      List.of(
          ClassRules::shape,
          ClassRules::isPrivate,
          ClassRules::isIdle,
          ClientNameRules::isValid,
          ClientNameRules::isFree,
          ReachRules::check,
          ContractRules::check,
          HandlerRules::oneKind,
          HandlerRules::suspends,
          HiddenTypeRules::check,
          SendableRules::check,
          ThrowsRules::check,
          CallRules::from,
          CallRules::timeout,
          CastRules::check,
          DirectRules::from,
          DirectRules::vouched,
          MessageRules::check,
          MessageFamilyRules::same,
          MessageFamilyRules::unreachable,
          SealedFamilyRules::check,
          TerminateRules::shape,
          TerminateRules::once,
          ClientMethodRules::taken,
          ClientMethodRules::same,
          SuppressionRules::check);

  private Validation() {}

  public static List<Finding> validate(Subject subject) {
    List<Finding> wrongKind = ClassRules.kind(subject).toList();
    return wrongKind.isEmpty()
        ? RULES.stream().flatMap(rule -> rule.check(subject)).toList()
        : wrongKind;
  }
}
