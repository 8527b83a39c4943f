using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>A part of the form under a heading of its own.</summary>
public sealed record FormSection
{
    [Description("The heading, without its number.")]
    public required Bilingual Title { get; init; }

    [Description("The data elements, in the order of the form.")]
    public required IReadOnlyList<DataElement> Elements { get; init; }

    /// <summary>Whether the section asks for words only, and so belongs on the narrative sheet.</summary>
    public bool IsNarrative => Elements.All(element => element.Kind == ElementKind.Text);
}
