namespace Reporting.Domain;

/// <summary>A sentence or name in the two languages of the product. Vietnamese is what units read; English is for engineers and visitors.</summary>
public sealed record Bilingual(string Vi, string En)
{
    public override string ToString() => Vi;
}
