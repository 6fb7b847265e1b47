package dev.troupe.processor.validate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic.Kind;

/** Every message: what is wrong, why, and the mend. The README has an example of each. */
public enum Problem {
  WRONG_KIND(
      Kind.ERROR, "%s is %s, and only a class or a record can be a server. Put @GenServer on one."),
  INNER_CLASS(
      Kind.ERROR,
      "%s is an inner class, so nobody could start or restart it without an instance of %s."
          + " Make it static."),
  PRIVATE_CLASS(
      Kind.ERROR,
      "%s is private, so the generated client cannot see %s. Make it package-private or wider."),
  ABSTRACT_CLASS(
      Kind.ERROR,
      "%s is abstract, so there is nothing to start. Make it concrete; or remove @GenServer, and let"
          + " servers extend it: they inherit its handlers."),
  INVALID_CLIENT_NAME(
      Kind.ERROR, "\"%s\" cannot be the name of a class. Use a simple name, such as \"%s\"."),
  CLIENT_NAME_TAKEN(
      Kind.ERROR,
      "%s needs the name %s for its client, but %s has it. Choose another with"
          + " @GenServer(clientName = \"...\")."),
  UNRESOLVED_TYPE(
      Kind.ERROR,
      "%s cannot get a client, as it mentions %s, which does not exist.%s Check the name; if another"
          + " annotation processor should have generated it, check that one."),
  NO_HANDLERS(
      Kind.WARNING,
      "%s handles nothing, so there is nothing to say to it. Annotate a method with @HandleCall,"
          + " @HandleCast or @HandleInfo."),
  STRAY_HANDLER(
      Kind.WARNING,
      "%s is a handler, but %s is no server, so it has no client to call it. Put @GenServer on %s,"
          + " or make it abstract if servers extend it."),
  UNKNOWN_OPTION(Kind.WARNING, "%s means nothing, as there are only %s.%s"),
  UNKNOWN_VALUE(Kind.WARNING, "%s=%s means nothing, as it can only be %s.%s"),
  INTERNAL_ERROR(
      Kind.ERROR,
      "The processor failed on %s: %s. This is a defect of Troupe, please report it;"
          + " -Atroupe.debug=true prints where it happened."),

  PRIVATE_HANDLER(
      Kind.ERROR,
      "%s is private, so the generated client cannot call it. Make it package-private or wider."),
  STATIC_HANDLER(
      Kind.ERROR, "%s is static, so it cannot see the state of a server. Remove static, or @%s."),
  INACCESSIBLE_HANDLER(
      Kind.ERROR,
      "%s is not public, so the generated client in another package, %s, cannot call it. Make it"
          + " public, or override it in %s with the same annotation."),
  OVERRIDE_WITHOUT_ANNOTATION(
      Kind.ERROR,
      "%s overrides the handler %s without being one, so the client would lose it. Repeat @%s, or"
          + " rename it."),
  TWO_KINDS(
      Kind.ERROR,
      "%s is annotated with @%s and @%s, but one handler handles one kind of message. Keep one."),
  SUSPEND_HANDLER(
      Kind.ERROR,
      "%s is a suspend function, which a server does not wait for. Make it an ordinary one: a"
          + " handler may block."),
  OBJECT_METHOD(
      Kind.ERROR,
      "%s would replace the method that the client, like every object, inherits from Object. Rename"
          + " it."),
  CLIENT_METHOD_TAKEN(Kind.ERROR, "%s would hide the client's own %s. Rename the handler."),
  SAME_CLIENT_METHOD(
      Kind.ERROR,
      "%s would be the same client method as %s, as a From is no parameter there. Rename one."),
  HIDDEN_TYPE(
      Kind.ERROR,
      "%s mentions %s, which the generated client cannot see. Make it package-private or wider;"
          + " public, if it is in another package."),
  THROWS_EXCEPTION(
      Kind.WARNING,
      "%s throws Exception, so that any checked exception counts as an answer. Declare the failures"
          + " you mean: whatever else goes wrong is a crash, for the supervisor to mend."),
  THROWS_THROWABLE(
      Kind.ERROR,
      "%s throws Throwable, but an Error is a crash and never an answer. Declare the failures you"
          + " mean."),

  CONTRACT_METHOD(
      Kind.ERROR,
      "%s implements %s and is neither call nor cast, so the client, which implements %s because of"
          + " %s, could not pass it on. Annotate it with @HandleCall or @HandleCast."),
  CONTRACT_FROM(
      Kind.ERROR,
      "%s implements %s, but its client method does not: a From is no parameter there. Take it out"
          + " of the interface, or answer at once."),
  CONTRACT_MISMATCH(
      Kind.ERROR,
      "%s cannot implement %s: it %s. Make the two agree, as server and client implement both."),
  CONTRACT_MISSPELT(
      Kind.ERROR,
      "Nothing in %s implements %s. Did you mean %s to? Give it that name and these parameters."),

  FROM_WITH_RESULT(
      Kind.ERROR,
      "%s returns %s and has a From, so it would answer twice. Return void and reply to the From,"
          + " or remove the From."),
  TWO_FROMS(Kind.ERROR, "%s has two parameters of type From, but a call has one caller. Keep one."),
  RAW_FROM(
      Kind.ERROR,
      "%s has a From that does not say what is replied, so its client cannot know what to return."
          + " Say it, as in From<String>."),
  FROM_WITHOUT_CALL(
      Kind.ERROR,
      "%s has a From, but nobody waits for a reply to a message. Remove it, or use @HandleCall."),
  NEGATIVE_TIMEOUT(
      Kind.ERROR,
      "%s has a timeout of %s ms, but nobody waits for less than no time. Use a positive one, or"
          + " HandleCall.INFINITY."),
  ZERO_TIMEOUT(
      Kind.WARNING,
      "%s has a timeout of 0 ms, so its callers give up before it can answer. Use a positive one, or"
          + " HandleCall.INFINITY."),

  DIRECT_FROM(
      Kind.ERROR,
      "%s is direct and has a From, but a From answers later, and direct answers at once. Return the"
          + " answer instead, or say direct = false."),
  NOT_DIRECT(
      Kind.ERROR, "%s is direct, but %s. Remove direct, or vouch for it with @Vouched(\"...\")."),
  COULD_BE_DIRECT(
      Kind.NOTE,
      "%s could be direct: it is done soon, and neither blocks nor depends on its thread."),
  COULD_NOT_BE_DIRECT(Kind.NOTE, "%s could not be direct, as it %s (%s)."),
  VOUCHED_WITHOUT_DIRECT(
      Kind.WARNING,
      "%s is vouched for, but it is no direct handler, so nobody asks for it. Remove @Vouched, or"
          + " add direct = true."),
  VOUCHED_WITHOUT_REASON(
      Kind.ERROR,
      "%s is vouched for without a reason, and whoever changes it next needs one. Say in @Vouched"
          + " why it never blocks and is done soon."),

  CAST_WITH_RESULT(
      Kind.ERROR, "%s returns %s, but a cast has no reply. Return void, or use @HandleCall."),
  CAST_WITH_EXCEPTION(
      Kind.ERROR,
      "%s declares %s, but a cast has no reply, so nobody could catch it. Catch it here, or use"
          + " @HandleCall."),

  MESSAGE_PARAMETERS(
      Kind.ERROR,
      "%s has %s parameters, but a message is one object. Give it one, of the type that it handles."),
  MESSAGE_RESULT(
      Kind.ERROR, "%s returns %s, but nobody waits for the result of an @%s. Return void."),
  MESSAGE_PRIMITIVE(Kind.ERROR, "%s takes %s, but a message is an object. Take %s."),
  MESSAGE_GENERIC(
      Kind.ERROR,
      "%s takes %s, but a message does not carry its type arguments. Take %s, or a record that wraps"
          + " it."),
  SAME_MESSAGE(Kind.ERROR, "%s handles %s, but so does %s. Remove one of them."),
  UNREACHABLE_HANDLER(
      Kind.ERROR,
      "%s is never reached: %s is sealed, and all that it permits has handlers already. Remove it."),

  MISSING_HANDLER(
      Kind.ERROR,
      "%s handles %s of the sealed %s, but not %s, which would %s. Handle what is missing, or %s as"
          + " a whole."),
  ONE_BRANCH(
      Kind.WARNING,
      "%s handles all of %s, but of the sealed %s not %s, which would %s. Handle what is missing, or"
          + " %s as a whole; suppress this if none is ever sent."),

  NOT_SENDABLE(Kind.ERROR, "%s: %s is %s; %s."),
  MUTABLE_EXCEPTION(Kind.WARNING, "%s throws %s; %s."),
  EXPOSED_FIELD(
      Kind.WARNING,
      "%s is vouched for with @Sendable, but whoever has one can change its field %s, which is public"
          + " and %s. Make it %s."),

  TWO_TERMINATES(
      Kind.ERROR,
      "%s is annotated with @Terminate, but so is %s, and a server ends once. Keep one."),
  TERMINATE_SHAPE(
      Kind.ERROR,
      "%s cannot run last: all there is to tell it is why the server ends, and nobody takes its"
          + " result. Make it void %s(ExitReason reason), or void %s()."),

  SELF_CALL(
      Kind.ERROR,
      "%s calls %s of its own server, which answers nobody before this is done. Call the method"
          + " itself: %s."),
  CALL_CYCLE(
      Kind.ERROR,
      "These servers wait for each other, and none of them can answer: %s. Cast one of these, or"
          + " answer later, with a From."),

  LEAK(
      Kind.ERROR,
      "This lets %s at the state of %s, even in the middle of a handler. Hand over values, copied to"
          + " local variables, and have what comes of them sent as a message."),
  BLOCKING_HANDLER(Kind.WARNING, "%s holds up %s%s, and nobody is served meanwhile. %s"),
  UNUSED_FROM(
      Kind.WARNING,
      "%s never uses its From, so its callers wait in vain. Reply to it, keep it, or hand it on; or"
          + " remove it and return the answer."),
  SHARED_FIELD(
      Kind.WARNING,
      "%s is static and changes, so all servers of %s share it, each in its own thread. Make it a"
          + " field of each; what is to be shared belongs to a server of its own."),
  UNHEARD_MESSAGE(
      Kind.WARNING,
      "%s brings %s to %s, which has no @%s for it, so that %s. Add one: void heard(%s message)."),
  TERMINATE_SKIPPED(
      Kind.WARNING,
      "%s does not run when %s ends in order: only its parent ends it, by an exit signal, and it does"
          + " not trap exits. Call Self.trapExits(true) in the constructor."),

  UNKNOWN_CODE(Kind.WARNING, "\"%s\" suppresses nothing, as no problem has that code.%s"),
  UNCHECKED_BODIES(
      Kind.WARNING,
      "The plugin failed on %s: %s, so its bodies are not checked in one respect. This is a defect"
          + " of Troupe, please report it; -Atroupe.debug=true prints where it happened.");

  private final Kind kind;
  private final String format;

  Problem(Kind kind, String format) {
    this.kind = kind;
    this.format = format;
  }

  /** Its stable name, by which it is documented and suppressed. */
  public String code() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  public Kind kind() {
    return kind;
  }

  public String text(Object... arguments) {
    return "[GenServer." + code() + "] " + String.format(Locale.ROOT, format, arguments);
  }
}
