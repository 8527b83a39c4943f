namespace Reporting.Functions.Catalogue;

/// <summary>Why a pack is not in use, or not as it was meant.</summary>
/// <param name="File">The file or blob.</param>
/// <param name="Problems">One line a problem: JSON path, colon, sentence.</param>
public sealed record PackProblem(string File, IReadOnlyList<string> Problems);
