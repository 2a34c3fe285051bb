using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>Checks what targets and members demand before anything runs.</summary>
internal static class Requirements
{
    /// <exception cref="UsageException">Something is missing; all of it is named.</exception>
    public static void Check(NukeBuild build, IEnumerable<ExecutableTarget> plan)
    {
        var scheduled = plan.Where(x => x.Status == ExecutionStatus.Scheduled);
        var faults = scheduled
            .SelectMany(x => x.DelegateRequirements.Select(y => Fault(build, x, y)))
            .Concat(RequiredMembers(build.GetType()).Select(x => Fault(build, x)))
            .OfType<string>()
            .ToList();
        if (faults.Count > 0)
        {
            throw new RequirementException(string.Join(Environment.NewLine, faults));
        }
    }

    private static IEnumerable<MemberInfo> RequiredMembers(Type build) =>
        ParameterDiscovery
            .MembersOfClass(build)
            .Concat(build.GetInterfaces().SelectMany(x => x.GetProperties()))
            .Where(x => x.IsDefined(typeof(RequiredAttribute), true));

    private static string? Fault(NukeBuild build, MemberInfo member) =>
        IsMissing(MemberInjection.Read(build, member))
            ? $"Member '{member.Name}' must have a value.{How(member)}"
            : null;

    private static string? Fault(NukeBuild build, ExecutableTarget target, LambdaExpression lambda)
    {
        if (lambda.ReturnType == typeof(bool))
        {
            return (bool)lambda.Compile(preferInterpretation: true).DynamicInvoke()!
                ? null
                : $"Target '{target.Name}' requires '{Text(lambda.Body)}'.";
        }
        var member = MemberOf(lambda);
        var isInjected = member.IsDefined(typeof(ValueInjectionAttributeBase), true);
        return !isInjected
                ? $"Target '{target.Name}' requires '{member.Name}', "
                    + "which no attribute gives a value."
            : IsMissing(MemberInjection.Read(build, member))
                ? $"Target '{target.Name}' requires a value for '{member.Name}'.{How(member)}"
            : null;
    }

    public static MemberInfo MemberOf(LambdaExpression lambda)
    {
        var body = lambda.Body is UnaryExpression convert ? convert.Operand : lambda.Body;
        return body is MemberExpression x
            ? x.Member
            : throw new ArgumentException($"'{lambda}' must name a field or property.");
    }

    private static bool IsMissing(object? value) =>
        value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    private static string How(MemberInfo member) =>
        member.IsDefined(typeof(ParameterAttribute), true)
            ? $" Pass {ParameterMember.Of(member).Switch} <value>."
            : "";

    /// <summary>Closures print as their compiler-made names; only the member counts.</summary>
    private static string Text(Expression body) =>
        System.Text.RegularExpressions.Regex.Replace(body.ToString(), @"value\([^()]*\)\.", "");
}
