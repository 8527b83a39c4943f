namespace Reporting.Functions.Access;

/// <summary>Says who may call an HTTP function. Without it nobody may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowsAttribute(Door door) : Attribute
{
    public Door Door { get; } = door;

    /// <summary>Whether the programme stands behind the address, in <c>?programme=</c>. Elsewhere such words say nothing about what is asked for.</summary>
    public bool ProgrammeInQuery { get; init; }
}
