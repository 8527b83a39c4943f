namespace Reporting.Functions.Audit;

/// <summary>Says that an HTTP function hands out something to keep, so that each call is written down as a change is. Whatever is not asked
/// with GET is written down anyway.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditedAttribute : Attribute;
