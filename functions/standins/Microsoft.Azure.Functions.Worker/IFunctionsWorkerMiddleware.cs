namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step that every invocation passes through.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
