namespace Reporting.Domain.Programmes;

/// <summary>A programme pack that cannot be used, with the path of each thing that is wrong in it.</summary>
public sealed class ProgrammePackException(string file, IReadOnlyList<string> problems)
    : Exception($"Programme pack {file} is not valid:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(problem => "  " + problem))}")
{
    public string File { get; } = file;

    /// <summary>One line a problem: JSON path, colon, sentence.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
