namespace Reporting.Functions.Access;

/// <summary>Says who may call an HTTP function. Without it nobody may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowsAttribute(Door door) : Attribute
{
    public Door Door { get; } = door;
}
