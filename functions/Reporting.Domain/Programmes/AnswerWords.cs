using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>Words that a programme takes for an answer, beyond numbers, Có and Không. What is read by them is told to the unit.</summary>
public sealed record AnswerWords
{
    public static readonly AnswerWords Usual = new();

    [Description("Words for nothing, in a cell for a number: khong, không có, không phát sinh and - when not given.")]
    public IReadOnlyList<string> Zero { get; init; } = ["không", "không có", "không phát sinh", "ko", "-", "–", "—"];

    [Description("Words for yes; co, x, yes and true when not given.")]
    public IReadOnlyList<string> Yes { get; init; } = ["co", "x", "✓", "yes", "true", "đã có"];

    [Description("Words for no; khong, ko, no and false when not given.")]
    public IReadOnlyList<string> No { get; init; } = ["khong", "ko", "no", "false", "chưa", "không có"];

    [Description("Words that may stand behind a number beside the element's own measure: ca, người, lượt, buổi, đ and the like when not given.")]
    public IReadOnlyList<string> Measures { get; init; } = ["ca", "người", "lượt", "lượt người", "buổi", "trường hợp", "cơ sở", "đơn vị", "cái", "cuộc", "lớp", "trẻ", "đ", "đồng", "vnđ", "vnd"];
}
