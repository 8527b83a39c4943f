using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

internal static class AnElement
{
    public static DataElement Of(ElementKind kind) => new()
    {
        Code = ElementCode.Parse("SO"), Label = new Bilingual("Số người", "People"), Kind = kind,
    };
}
