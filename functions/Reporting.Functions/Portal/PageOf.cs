using Microsoft.AspNetCore.Components;
using Reporting.Domain;

namespace Reporting.Functions.Portal;

/// <summary>A page: what it knows of the request, and what it shows.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required View View { get; set; }

    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    protected string Say(string vi, string en) => View.Say(vi, en);

    protected string Say(Bilingual both) => View.Say(both);
}
