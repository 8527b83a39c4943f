namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where Program.cs of a function app begins.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
