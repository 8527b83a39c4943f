namespace Reporting.Domain.Programmes;

/// <summary>How two groups of elements go together; DHIS2's compulsory and exclusive pairs.</summary>
public enum PairKind
{
    /// <summary>Where one side is given the other must be, or neither.</summary>
    Compulsory,

    /// <summary>Only one side may be given.</summary>
    Exclusive,
}
