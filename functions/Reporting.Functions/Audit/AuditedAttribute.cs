namespace Reporting.Functions.Audit;

/// <summary>Says that an HTTP function hands out something to keep, so that each call is written down as a change is. Whatever is not asked
/// with GET is written down anyway.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditedAttribute : Attribute
{
    /// <summary>Whether it is written down when it is done, not before: for functions that take reports in. Their bytes are safe before
    /// anything else is written, and a log that fails refuses no report; the submission itself tells who sent it.</summary>
    public bool Afterwards { get; init; }
}
